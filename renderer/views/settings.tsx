import type { ComponentChildren } from 'preact';
import { counted } from '../../main/domain/format.js';
import { Head } from '../parts/head.js';
import { Icon } from '../parts/icon.js';
import { RemovableProgram } from '../parts/removable-program.js';
import { TestNotice } from '../parts/test-notice.js';
import { TextButton } from '../parts/text-button.js';
import { Toggle } from '../parts/toggle.js';
import type { Scene } from '../scene.js';
import type { Shown } from '../view.js';
import { Stage } from './stage.js';

const Group = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="group">
    <h2>{title}</h2>
    <div class="card">{children}</div>
  </section>
);

function Programs({ state, now, model }: Scene) {
  const { programs, addProgram, removed } = now.words.window.settings;
  const remove = async (id: string, name: string) => {
    const result = await model.send({ type: 'remove-program', program: id });
    if (result.ok) model.tell(removed(name));
    return result;
  };
  return (
    <Group title={programs}>
      <ul>
        {state.programs.map((program) => (
          <RemovableProgram
            key={program.id}
            program={program}
            now={now}
            onRemove={() => remove(program.id, program.name)}
            onLeaveDemo={() => void model.send({ type: 'leave-demo' })}
          />
        ))}
        <li class="set">
          <TextButton onPress={() => model.go({ at: 'add' })}>
            <Icon name="plus" /> {addProgram}
          </TextButton>
        </li>
      </ul>
    </Group>
  );
}

/** Each of these settings has a switch; null is a setting without a second sentence. */
const switches = [
  ['notifyApprovals', 'approvals', null],
  ['notifyPayoutsRequested', 'payoutsRequested', null],
  ['notifyPayoutsResubmitted', 'payoutsResubmitted', null],
  ['noticesPaused', 'pause', 'pauseHint'],
] as const;

function Notices({ state: { settings }, now, model }: Scene) {
  const words = now.words.window.settings;
  return (
    <Group title={words.notices}>
      {switches.map(([setting, label, hint]) => (
        <Toggle
          key={setting}
          label={words[label]}
          hint={hint && words[hint]}
          on={settings[setting]}
          onChange={async (on) =>
            (await model.send({ type: 'change-settings', patch: { [setting]: on } })).ok
          }
        />
      ))}
      <TestNotice title={words.test} now={now} onTest={() => model.send({ type: 'test-notice' })} />
    </Group>
  );
}

const offered = [1, 2, 5, 10, 15, 30, 60];

function Updates({ state: { settings }, now, model }: Scene) {
  const { updates, interval, intervalHint, every } = now.words.window.settings;
  const chosen = settings.pollEveryMinutes;
  const choices = [...new Set([...offered, chosen])].sort((a, b) => a - b);
  return (
    <Group title={updates}>
      <label class="set">
        <span>
          {interval}
          <small>{intervalHint}</small>
        </span>
        <select
          value={chosen}
          onChange={async ({ currentTarget }) => {
            const pollEveryMinutes = Number(currentTarget.value);
            const { ok } = await model.send({ type: 'change-settings', patch: { pollEveryMinutes } });
            if (!ok) currentTarget.value = String(chosen);
          }}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {every(counted(minutes, now.locale))}
            </option>
          ))}
        </select>
      </label>
    </Group>
  );
}

interface Props {
  readonly shown: Extract<Shown, { at: 'settings' }>;
  readonly scene: Scene;
}

export function SettingsView({ shown, scene }: Props) {
  const { state, now, model } = scene;
  const { title, back, about, version, unofficial, quit } = now.words.window.settings;
  return (
    <Stage
      scene={scene}
      shown={shown}
      header={<Head title={title} back={{ name: back, onPress: model.back }} />}
    >
      <Programs {...scene} />
      <Notices {...scene} />
      <Updates {...scene} />
      <Group title={about}>
        <div class="set">
          <span>
            {version(state.version)}
            <small>{unofficial}</small>
          </span>
        </div>
      </Group>
      <div class="actions">
        <button type="button" class="button" onClick={() => void model.send({ type: 'quit' })}>
          {quit}
        </button>
      </div>
    </Stage>
  );
}
