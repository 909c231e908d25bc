import type { ProgramState, VisibleSnapshot } from '../../main/domain/app-state.js';
import type { FigureName } from '../../main/domain/figures.js';
import type { Now } from '../now.js';
import { Age } from '../parts/age.js';
import type { Beside } from '../parts/ask.js';
import { DetailsPart } from '../parts/details.js';
import { Figures } from '../parts/figure.js';
import { IconButton } from '../parts/icon-button.js';
import { Initials } from '../parts/initials.js';
import { Line } from '../parts/line.js';
import { Name } from '../parts/name.js';
import { TextButton } from '../parts/text-button.js';
import { WaitingPart } from '../parts/waiting.js';
import { paceOf, type Scene } from '../scene.js';
import { mannerOf, showFigure, specsAt } from '../shown-figure.js';
import { isOld, waitingBlock } from '../shown-waiting.js';
import { typeOf } from '../type-of.js';
import type { Shown } from '../view.js';
import { useBeside } from './beside.js';
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
          <Name name={program.name} words={now.words} />
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

const behind = ['waiting', 'funnel', 'activity', 'payouts', 'rewards'] as const;

/** What there is behind the details; null where there is nothing. */
function detailsHint(
  snapshot: VisibleSnapshot,
  above: ReadonlySet<FigureName>,
  { words }: Now,
): string | null {
  const specs = behind
    .flatMap((place) => specsAt(place, snapshot.identity.type, snapshot))
    .filter(({ name }) => !above.has(name));
  if (specs.length === 0 && snapshot.programSettings === null && snapshot.portalSettings === null)
    return null;
  const { behindAll, behindSettings } = words.window.program;
  return specs.some(({ place }) => place === 'payouts') ? behindAll : behindSettings;
}

interface BehindProps {
  readonly program: ProgramState;
  /** Names that are on the page already. */
  readonly above: ReadonlySet<FigureName>;
  readonly beside: Beside;
  readonly old: boolean;
  readonly scene: Scene;
}

function Behind({ program, above, beside, old, scene }: BehindProps) {
  const { now, later } = scene;
  const snapshot = program.last?.snapshot ?? null;
  const hint = snapshot && detailsHint(snapshot, above, now);
  if (snapshot === null || hint === null) return null;
  return (
    <DetailsPart title={now.words.window.program.details} hint={hint} old={old}>
      {later && (
        <later.views.Details
          program={program}
          snapshot={snapshot}
          above={above}
          beside={beside}
          scene={{ ...scene, now: later.now }}
        />
      )}
    </DetailsPart>
  );
}

function DemoLine({ now, model }: Scene) {
  const { demo, leaveDemo } = now.words.window.program;
  return (
    <Line text={demo}>
      <TextButton onPress={() => void model.send({ type: 'leave-demo' })}>{leaveDemo}</TextButton>
    </Line>
  );
}

interface Props {
  readonly shown: Extract<Shown, { at: 'program' }>;
  readonly scene: Scene;
}

export function Program({ shown, scene }: Props) {
  const { program, alone } = shown;
  const { now, state } = scene;
  const snapshot = program.last?.snapshot ?? null;
  const manner = mannerOf(program, now);
  const block = waitingBlock(program);
  const beside = useBeside(program, scene);
  const old = isOld(program, paceOf(scene));
  const figures = specsAt('headline', program.type, snapshot).map((spec) =>
    showFigure(spec, snapshot?.figures[spec.name], manner),
  );
  const above = new Set([
    ...figures.map(({ name }) => name),
    ...(block.kind === 'waiting' ? block.rows.map(({ kind }) => kind) : []),
  ]);
  return (
    <Stage scene={scene} shown={shown} header={<Header program={program} alone={alone} scene={scene} />}>
      {program.demo && <DemoLine {...scene} />}
      <WaitingPart
        block={block}
        program={program}
        old={old}
        limits={state.settings}
        beside={beside}
        manner={manner}
        now={now}
      />
      <Figures figures={figures} beside={beside} looked={program.looked} old={old} now={now} />
      <Behind program={program} above={above} beside={beside} old={old} scene={scene} />
    </Stage>
  );
}
