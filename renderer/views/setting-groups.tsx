import { useEffect, useState } from 'preact/hooks';
import type { Settings, SettingsPatch } from '../../main/settings.js';
import { Choice } from '../parts/choice.js';
import { Group } from '../parts/group.js';
import { RemoveEverything } from '../parts/remove-everything.js';
import { TestNotice } from '../parts/test-notice.js';
import { Toggle } from '../parts/toggle.js';
import type { LaterScene } from '../scene.js';
import {
  intervalChoices,
  languageChoices,
  quietChoices,
  textSizeChoices,
  themeChoices,
  trayTextChoices,
  waitingChoices,
} from '../setting-choices.js';

/** What changes a setting, and says whether it could be changed. */
const changeIn =
  ({ model }: LaterScene) =>
  async (patch: SettingsPatch) =>
    (await model.send({ type: 'change-settings', patch })).ok;

type Switch = { [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never }[keyof Settings];

interface SwitchProps {
  readonly scene: LaterScene;
  readonly setting: Switch;
  readonly label: string;
  readonly hint?: string;
}

const SettingSwitch = ({ scene, setting, label, hint = '' }: SwitchProps) => (
  <Toggle
    label={label}
    hint={hint}
    on={scene.state.settings[setting]}
    onChange={(on) => changeIn(scene)({ [setting]: on })}
  />
);

export function Notices({ scene }: { readonly scene: LaterScene }) {
  const { state, now, model } = scene;
  const words = now.words.window.settings;
  const { options, chosen, hint, hoursOf } = quietChoices(state.settings.quietHours, now);
  return (
    <Group title={words.notices}>
      <SettingSwitch scene={scene} setting="notifyApprovals" label={words.approvals} />
      <SettingSwitch scene={scene} setting="notifyPayoutsRequested" label={words.payoutsRequested} />
      <SettingSwitch scene={scene} setting="notifyPayoutsResubmitted" label={words.payoutsResubmitted} />
      <SettingSwitch scene={scene} setting="noticesPaused" label={words.pause} hint={words.pauseHint} />
      <Choice
        label={words.quiet}
        hint={hint}
        chosen={chosen}
        options={options}
        onChange={(key) => changeIn(scene)({ quietHours: hoursOf(key) })}
      />
      <TestNotice title={words.test} now={now} onTest={() => model.send({ type: 'test-notice' })} />
    </Group>
  );
}

export function WaitingClock({ scene }: { readonly scene: LaterScene }) {
  const { state, now } = scene;
  const { clock, amberAfter, redAfter, redAfterHint } = now.words.window.settings;
  const { waitingLongDays, waitingOverDays } = state.settings;
  const { long, over } = waitingChoices(state.settings, now);
  return (
    <Group title={clock}>
      <Choice
        label={amberAfter}
        chosen={waitingLongDays}
        options={long}
        onChange={(days) => changeIn(scene)({ waitingLongDays: days })}
      />
      <Choice
        label={redAfter}
        hint={redAfterHint}
        chosen={waitingOverDays}
        options={over}
        onChange={(days) => changeIn(scene)({ waitingOverDays: days })}
      />
    </Group>
  );
}

export function Updates({ scene }: { readonly scene: LaterScene }) {
  const { state, now } = scene;
  const { updates, interval, intervalHint } = now.words.window.settings;
  const { pollEveryMinutes } = state.settings;
  return (
    <Group title={updates}>
      <Choice
        label={interval}
        hint={intervalHint}
        chosen={pollEveryMinutes}
        options={intervalChoices(pollEveryMinutes, now)}
        onChange={(minutes) => changeIn(scene)({ pollEveryMinutes: minutes })}
      />
    </Group>
  );
}

export function Look({ scene }: { readonly scene: LaterScene }) {
  const { state, now } = scene;
  const { settings, platform, ordinaryWindow } = state;
  const words = now.words.window.settings;
  const change = changeIn(scene);
  const hasTray = !ordinaryWindow || settings.keepWindowOpen;
  return (
    <Group title={words.look}>
      <Choice
        label={words.language}
        chosen={settings.language}
        options={languageChoices(now)}
        onChange={(language) => change({ language })}
      />
      <Choice
        label={words.theme}
        chosen={settings.theme}
        options={themeChoices(now)}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={words.textSize}
        chosen={settings.textPercent}
        options={textSizeChoices(settings.textPercent, now)}
        onChange={(textPercent) => change({ textPercent })}
      />
      {platform === 'darwin' && (
        <Choice
          label={words.trayText}
          hint={words.trayTextHint}
          chosen={settings.trayText}
          options={trayTextChoices(now)}
          onChange={(trayText) => change({ trayText })}
        />
      )}
      <SettingSwitch
        scene={scene}
        setting="figuresHidden"
        label={words.hideFigures}
        hint={words.hideFiguresHint}
      />
      {hasTray && (
        <SettingSwitch
          scene={scene}
          setting="keepWindowOpen"
          label={words.keepOpen}
          hint={words.keepOpenHint}
        />
      )}
    </Group>
  );
}

/** The system alone keeps it, where a person may change it too; so it is asked each time that this is opened. */
function StartAtLogin({ model, now }: Pick<LaterScene, 'model' | 'now'>) {
  const { startAtLogin, startAtLoginHint } = now.words.window.settings;
  const [on, setOn] = useState(false);
  const send = async (wish: { readonly on?: boolean }) => {
    const result = await model.send({ type: 'start-at-login', ...wish });
    if (!result.ok) return false;
    setOn(result.value);
    return result.value === wish.on;
  };
  useEffect(() => void send({}), []);
  return (
    <Toggle label={startAtLogin} hint={startAtLoginHint} on={on} onChange={(next) => send({ on: next })} />
  );
}

export function ThisComputer({ scene: { state, now, model } }: { readonly scene: LaterScene }) {
  const { computer, allRemoved } = now.words.window.settings;
  const remove = async () => {
    const result = await model.send({ type: 'remove-everything' });
    if (!result.ok) return null;
    const { keys, files } = result.value;
    if (keys.length > 0 || files.length > 0) return result.value;
    model.tell(allRemoved);
    model.restart({ at: 'home' });
    return null;
  };
  return (
    <Group title={computer}>
      <StartAtLogin model={model} now={now} />
      <RemoveEverything programs={state.programs} now={now} onRemove={remove} />
    </Group>
  );
}
