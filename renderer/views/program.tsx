import type { ProgramState } from '../../main/domain/app-state.js';
import { Age } from '../parts/age.js';
import { DetailsPart } from '../parts/details.js';
import { Figures } from '../parts/figure.js';
import { IconButton } from '../parts/icon-button.js';
import { Initials } from '../parts/initials.js';
import { Line } from '../parts/line.js';
import { TextButton } from '../parts/text-button.js';
import { WaitingPart } from '../parts/waiting.js';
import { programDetails } from '../program-details.js';
import { paceOf, type Scene } from '../scene.js';
import { settingsInWords } from '../settings-in-words.js';
import { type Manner, showFigure, specsAt } from '../shown-figure.js';
import { isOld, waitingBlock } from '../shown-waiting.js';
import { typeOf } from '../type-of.js';
import type { Shown } from '../view.js';
import { Stage } from './stage.js';

function Header({ program, alone, scene }: { program: ProgramState; alone: boolean; scene: Scene }) {
  const { now, model } = scene;
  const { foot, home } = now.words.window;
  const { last } = program;
  return (
    <header class="head">
      {!alone && (
        <IconButton name={foot.back} icon="back" flip onPress={() => model.restart({ at: 'home' })} />
      )}
      <Initials of={program} />
      <div>
        <h1 tabIndex={-1}>
          <bdi>{program.name}</bdi>
        </h1>
        <p>
          <bdi>{typeOf(program, now.words)}</bdi>
          {' · '}
          {last === null ? (
            home.notRead
          ) : (
            <Age takenAtMs={last.takenAtMs} old={isOld(program, paceOf(scene))} now={now} />
          )}
        </p>
      </div>
    </header>
  );
}

const manner = ({ last }: ProgramState, { now }: Scene): Manner => ({
  locale: now.locale,
  currency: last?.snapshot.programSettings?.currency ?? null,
  none: now.words.window.program.none,
});

interface Props {
  readonly shown: Extract<Shown, { at: 'program' }>;
  readonly scene: Scene;
}

export function Program({ shown, scene }: Props) {
  const { program, alone } = shown;
  const { now, model } = scene;
  const { demo, leaveDemo } = now.words.window.program;
  const snapshot = program.last?.snapshot ?? null;
  const writing = manner(program, scene);
  const block = waitingBlock(program);
  const figures = specsAt('headline', program.type, snapshot).map((spec) =>
    showFigure(spec, snapshot?.figures[spec.name], writing),
  );
  const above = new Set([
    ...figures.map(({ name }) => name),
    ...(block.kind === 'waiting' ? block.rows.map(({ kind }) => kind) : []),
  ]);
  const onPortal = async () => (await model.send({ type: 'open-portal', program: program.id })).ok;
  return (
    <Stage scene={scene} shown={shown} header={<Header program={program} alone={alone} scene={scene} />}>
      {program.demo && (
        <Line text={demo}>
          <TextButton onPress={() => void model.send({ type: 'leave-demo' })}>{leaveDemo}</TextButton>
        </Line>
      )}
      <WaitingPart
        block={block}
        takenAtMs={program.last?.takenAtMs ?? null}
        old={isOld(program, paceOf(scene))}
        manner={writing}
        now={now}
      />
      <Figures figures={figures} old={isOld(program, paceOf(scene))} words={now.words} />
      {snapshot !== null && (
        <DetailsPart
          details={programDetails({ snapshot, manner: writing, above })}
          settings={settingsInWords(snapshot, now.words, now.locale)}
          words={now.words}
          onPortal={onPortal}
        />
      )}
    </Stage>
  );
}
