import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ProgramState } from '../../main/domain/app-state.js';
import { counted, formatCount } from '../../main/domain/format.js';
import { filterPrograms } from '../filter-programs.js';
import { listTotals, type Totals } from '../list-totals.js';
import { Age } from '../parts/age.js';
import { Fill } from '../parts/fill.js';
import { Filter } from '../parts/filter.js';
import { Icon } from '../parts/icon.js';
import { ProgramRow } from '../parts/program-row.js';
import { rowOf } from '../program-row.js';
import { paceOf, type Scene } from '../scene.js';
import type { Shown } from '../view.js';
import { Stage } from './stage.js';

interface Props {
  readonly shown: Extract<Shown, { at: 'list' }>;
  readonly scene: Scene;
}

function Title({ totals, scene: { now, state } }: { totals: Totals; scene: Scene }) {
  const { waiting, atLeast, nobody, programs, unknown } = now.words.window.home;
  if (!totals.reports) return programs(counted(state.programs.length, now.locale));
  if (totals.waiting === 0) {
    if (!totals.known) return unknown;
    return totals.certain ? nobody : now.words.window.program.nobodyWas;
  }
  return (
    <Fill sentence={(totals.known ? waiting : atLeast)(totals.waiting)}>
      <bdi class="n">{formatCount(totals.waiting, now.locale)}</bdi>
    </Fill>
  );
}

function Sums({ totals: { asked }, scene: { now } }: { totals: Totals; scene: Scene }) {
  if (asked.lines.length === 0) return null;
  const { asked: label, askedAtLeast } = now.words.window.home;
  return (
    <p class="sums">
      {asked.atLeast ? askedAtLeast : label}
      {asked.lines.map((line) => (
        <b key={line}>
          <bdi>{line}</bdi>
        </b>
      ))}
    </p>
  );
}

function Header({ shown, scene }: Props) {
  const { state, now, model } = scene;
  const { approvals, payouts, older, filter, filterHint } = now.words.window.home;
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
      <Sums totals={totals} scene={scene} />
      {shown.filter !== null && (
        <Filter
          label={filter}
          hint={filterHint(counted(state.programs.length, now.locale))}
          text={shown.filter}
          onType={(text) => {
            model.filter.value = text;
          }}
        />
      )}
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

function Rows({ programs, scene }: { programs: readonly ProgramState[]; scene: Scene }) {
  const { now, model, state } = scene;
  const list = useKeptFocus();
  return (
    <ul class="card" aria-label={now.words.window.foot.back} ref={list}>
      {programs.map((program) => (
        <li key={program.id}>
          <ProgramRow
            row={rowOf(program, now, state.settings)}
            words={now.words}
            onPress={(id) => model.go({ at: 'program', program: id })}
          />
        </li>
      ))}
    </ul>
  );
}

/** Says how many are left, to those who do not see it. */
function useToldCount(typed: string, left: number, { now, model }: Scene): void {
  const before = useRef(typed);
  const { found, programs } = now.words.window.home;
  useEffect(() => {
    if (before.current === typed) return;
    before.current = typed;
    model.tell((typed === '' ? programs : found)(counted(left, now.locale)));
  });
}

export function Programs({ shown, scene }: Props) {
  const { state, now, model } = scene;
  const { noneFound, addProgram } = now.words.window.home;
  const typed = shown.filter ?? '';
  const left = filterPrograms(state.programs, typed, now.words);
  useToldCount(typed, left.length, scene);
  return (
    <Stage
      scene={scene}
      shown={shown}
      header={<Header shown={shown} scene={scene} />}
      narrowed={typed !== ''}
    >
      {left.length > 0 ? (
        <Rows programs={left} scene={scene} />
      ) : (
        <p class="card empty">
          <Fill sentence={noneFound}>
            <bdi>{typed.trim()}</bdi>
          </Fill>
        </p>
      )}
      <button type="button" class="button bare" data-opens="add" onClick={() => model.go({ at: 'add' })}>
        <Icon name="plus" /> {addProgram}
      </button>
    </Stage>
  );
}
