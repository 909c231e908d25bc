import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ProgramState } from '../../main/domain/app-state.js';
import { counted, formatCount } from '../../main/domain/format.js';
import { listTotals, type Totals } from '../list-totals.js';
import { Age } from '../parts/age.js';
import { Icon } from '../parts/icon.js';
import { ProgramRow } from '../parts/program-row.js';
import { figureInList, whyInList } from '../program-row.js';
import { paceOf, type Scene } from '../scene.js';
import { isOld } from '../shown-waiting.js';
import type { Shown } from '../view.js';
import { Stage } from './stage.js';

function Title({ totals, scene: { now, state } }: { totals: Totals; scene: Scene }) {
  const { waiting, atLeast, nobody, programs } = now.words.window.home;
  if (!totals.reports) return programs(counted(state.programs.length, now.locale));
  if (totals.waiting === 0 && totals.certain) return nobody;
  return (
    <>
      {!totals.known && <small>{atLeast} </small>}
      <bdi class="n">{formatCount(totals.waiting, now.locale)}</bdi> {waiting}
    </>
  );
}

function Header({ scene }: { scene: Scene }) {
  const { state, now } = scene;
  const { approvals, payouts, older } = now.words.window.home;
  const totals = listTotals(state.programs, paceOf(scene));
  const split = [
    totals.approvals > 0 && approvals(counted(totals.approvals, now.locale)),
    totals.payouts > 0 && payouts(counted(totals.payouts, now.locale)),
  ].filter((text) => text !== false);
  return (
    <header class="head totals">
      <div>
        <h1 tabIndex={-1}>
          <Title totals={totals} scene={scene} />
        </h1>
        {split.length > 0 && <p>{split.join(' · ')}</p>}
        <p>
          {totals.asOfMs !== null && <Age takenAtMs={totals.asOfMs} old={totals.old} now={now} />}
          {totals.asOfMs !== null && totals.older > 0 && ', '}
          {totals.older > 0 && older(counted(totals.older, now.locale))}
        </p>
      </div>
    </header>
  );
}

/** Rows move when their order changes, and a row that moves loses the focus: it is given back. */
function useKeptFocus() {
  const list = useRef<HTMLUListElement>(null);
  const active = typeof document === 'undefined' ? null : document.activeElement;
  const focused = active instanceof HTMLElement && list.current?.contains(active) ? active : null;
  useLayoutEffect(() => {
    if (focused?.isConnected && document.activeElement !== focused) focused.focus();
  });
  return list;
}

const Rows = ({ programs, scene }: { programs: readonly ProgramState[]; scene: Scene }) => {
  const { now, model } = scene;
  const list = useKeptFocus();
  return (
    <ul class="card" aria-label={now.words.window.foot.back} ref={list}>
      {programs.map((program) => (
        <li key={program.id}>
          <ProgramRow
            program={program}
            why={whyInList(program, now)}
            figure={figureInList(program, now)}
            old={isOld(program, paceOf(scene))}
            now={now}
            onPress={() => model.go({ at: 'program', program: program.id })}
          />
        </li>
      ))}
    </ul>
  );
};

interface Props {
  readonly shown: Extract<Shown, { at: 'list' }>;
  readonly scene: Scene;
}

export function Programs({ shown, scene }: Props) {
  const { state, now, model } = scene;
  return (
    <Stage scene={scene} shown={shown} header={<Header scene={scene} />}>
      <Rows programs={state.programs} scene={scene} />
      <button type="button" class="button bare" onClick={() => model.go({ at: 'add' })}>
        <Icon name="plus" /> {now.words.window.add.addProgram}
      </button>
    </Stage>
  );
}
