import { useEffect } from 'preact/hooks';
import type { ProgramState } from '../../main/domain/app-state.js';
import { foundFigures } from '../found-figures.js';
import { noticePromise } from '../notice-promise.js';
import { Head } from '../parts/head.js';
import { IconButton } from '../parts/icon-button.js';
import { Initials } from '../parts/initials.js';
import { Line } from '../parts/line.js';
import { Name } from '../parts/name.js';
import { Steps } from '../parts/steps.js';
import { TestNotice } from '../parts/test-notice.js';
import { Values } from '../parts/values.js';
import type { LaterScene } from '../scene.js';
import { mannerOf } from '../shown-figure.js';
import { typeOf } from '../type-of.js';
import type { Shown } from '../view.js';
import { Stage } from './stage.js';

/** Host and path are enough for people; it is never opened. */
const siteOf = ({ last }: ProgramState) =>
  last?.snapshot.website?.replace(/^https?:\/\//u, '').replace(/\/$/u, '') ?? null;

function Card({ program, scene: { now } }: { program: ProgramState; scene: LaterScene }) {
  const site = siteOf(program);
  return (
    <div class="card">
      <div class="found">
        <Initials of={program} />
        <div>
          <h2>
            <Name name={program.name} words={now.words} />
          </h2>
          <p>
            <bdi>{typeOf(program, now.words)}</bdi>
            {site !== null && (
              <>
                {' · '}
                <bdi>{site}</bdi>
              </>
            )}
          </p>
        </div>
      </div>
      <dl class="part pairs">
        {foundFigures(program, mannerOf(program, now)).map((figure) => (
          <div key={figure.name} data-figure={figure.name}>
            <dt>{now.words.figures.long[figure.name]}</dt>
            <dd>
              <Values {...figure} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What becomes of whoever starts waiting in it, as the settings are now. */
function Promised({ program, scene: { state, now } }: { program: ProgramState; scene: LaterScene }) {
  const { found, program: ofProgram } = now.words.window;
  const promise = noticePromise(program, state.settings);
  return (
    <div class="set">
      <span>
        {promise === 'paused' ? ofProgram.paused : found[promise]}
        <small>{promise === 'told' ? found.toldHint : promise === 'notTold' && found.notToldHint}</small>
      </span>
    </div>
  );
}

interface Props {
  readonly shown: Extract<Shown, { at: 'found' }>;
  readonly scene: LaterScene;
}

/** The program that a key opened. */
export function Found({ shown, scene }: Props) {
  const { program, how, keep } = shown;
  const { now, model } = scene;
  const { found, add, replaceKey } = now.words.window;
  const text = keep === 'run' ? found.forRun : how === 'known' ? found.known : found.accepted;
  const leave = () => model.restart({ at: 'home' });
  useEffect(() => model.tell(text), [text, model]);
  return (
    <Stage
      scene={scene}
      shown={shown}
      header={
        <Head title={how === 'replaced' ? replaceKey.title : add.title}>
          <IconButton name={add.close} icon="cross" onPress={leave} />
        </Head>
      }
    >
      {how !== 'replaced' && <Steps words={now.words} current={3} />}
      <Line icon="check-ring" tone="good" text={text} />
      {program !== null && <Card program={program} scene={scene} />}
      {program !== null && how !== 'replaced' && (
        <div class="card">
          <Promised program={program} scene={scene} />
          <TestNotice title={found.seeHow} now={now} onTest={() => model.send({ type: 'test-notice' })} />
        </div>
      )}
      <div class="actions">
        {how !== 'replaced' && (
          <button type="button" class="button" onClick={() => model.restart({ at: 'add' })}>
            {found.another}
          </button>
        )}
        <button type="button" class="button first" onClick={leave}>
          {found.done}
        </button>
      </div>
    </Stage>
  );
}
