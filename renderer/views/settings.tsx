import type { ProgramState } from '../../main/domain/app-state.js';
import { Group } from '../parts/group.js';
import { Head } from '../parts/head.js';
import { Icon } from '../parts/icon.js';
import { RemovableProgram } from '../parts/removable-program.js';
import { TextButton } from '../parts/text-button.js';
import type { LaterScene } from '../scene.js';
import type { Shown } from '../view.js';
import { Look, Notices, ThisComputer, Updates, WaitingClock } from './setting-groups.js';
import { Stage } from './stage.js';

function Programs({ state, now, model }: LaterScene) {
  const { programs, addProgram, removed } = now.words.window.settings;
  const remove = async ({ id }: ProgramState) => {
    const result = await model.send({ type: 'remove-program', program: id });
    // Without its name, which may have been hidden while the keychain was asked.
    if (result.ok) model.tell(removed);
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
            onRemove={() => remove(program)}
            onLeaveDemo={() => void model.send({ type: 'leave-demo' })}
          />
        ))}
        <li class="set">
          <TextButton opens="add" onPress={() => model.go({ at: 'add' })}>
            <Icon name="plus" /> {addProgram}
          </TextButton>
        </li>
      </ul>
    </Group>
  );
}

interface Props {
  readonly shown: Extract<Shown, { at: 'settings' }>;
  readonly scene: LaterScene;
}

export function SettingsView({ shown, scene }: Props) {
  const { state, now, model } = scene;
  const { back, health } = now.words.window;
  const { title, about, healthHint, version, unofficial, quit } = now.words.window.settings;
  return (
    <Stage
      scene={scene}
      shown={shown}
      header={<Head title={title} back={{ name: back, onPress: model.back }} />}
    >
      <Programs {...scene} />
      <Notices scene={scene} />
      <WaitingClock scene={scene} />
      <Updates scene={scene} />
      <Look scene={scene} />
      <ThisComputer scene={scene} />
      <Group title={about}>
        <div class="set">
          <span id="health">{healthHint}</span>
          <button
            type="button"
            class="button"
            aria-describedby="health"
            data-opens="health"
            onClick={() => model.go({ at: 'health' })}
          >
            {health.title}
          </button>
        </div>
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
