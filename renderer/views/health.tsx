import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../main/domain/format.js';
import { type Health, type HealthLine, type HealthPart, isIll } from '../../main/domain/health.js';
import type { LaterNow } from '../now.js';
import { Group } from '../parts/group.js';
import { Head } from '../parts/head.js';
import { Icon } from '../parts/icon.js';
import type { LaterScene } from '../scene.js';
import type { Shown } from '../view.js';
import { Stage } from './stage.js';

const stateIcon = (line: HealthLine) =>
  isIll(line) ? 'warn' : line.state === 'unknown' ? 'flat' : 'check-ring';

interface PartProps {
  readonly line: HealthLine;
  readonly now: LaterNow;
  readonly onTry: () => Promise<void>;
}

function Part({ line, now, onTry }: PartProps) {
  const words = now.words.window.health;
  const [trying, setTrying] = useState(false);
  const { part, sinceMs } = line;
  const texts: Readonly<Record<string, string>> = words.states[part];
  const press = async () => {
    setTrying(true);
    await onTry();
    setTrying(false);
  };
  return (
    <div class={isIll(line) ? 'set ill' : 'set'} data-part={part}>
      <span class="named">
        <Icon name={stateIcon(line)} />
        <span id={`part-${part}`}>
          {words.parts[part]}
          <small aria-live="polite">
            {trying ? words.trying : texts[line.state]}
            {!trying && sinceMs !== null && (
              <>
                {' '}
                <span class="since">{words.since(formatMoment(sinceMs, now.nowMs, now))}</span>
              </>
            )}
          </small>
        </span>
      </span>
      <button
        type="button"
        class="button"
        aria-describedby={`part-${part}`}
        aria-disabled={trying}
        onClick={() => !trying && void press()}
      >
        {words.try}
      </button>
    </div>
  );
}

/** Shown, so that it can be read before it is copied. */
function Diagnostics({ scene: { now, model } }: { readonly scene: LaterScene }) {
  const words = now.words.window.health;
  const [text, setText] = useState<string | null>(null);
  const [answer, setAnswer] = useState('');
  const show = async () => {
    const result = await model.send({ type: 'diagnostics' });
    if (result.ok) setText(result.value);
  };
  const copy = async () => {
    const { ok } = await model.send({ type: 'copy-diagnostics' });
    setAnswer(ok ? words.copied : words.notCopied);
  };
  return (
    <Group title={words.diagnostics}>
      <div class="set">
        <span>
          {words.diagnosticsHint}
          <small aria-live="polite">{answer}</small>
        </span>
        <button type="button" class="button" onClick={() => void (text === null ? show() : copy())}>
          {text === null ? words.showDiagnostics : words.copy}
        </button>
      </div>
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
        <section class="report" tabIndex={0} data-scrolls aria-label={words.diagnostics}>
          <pre dir="ltr">{text}</pre>
        </section>
      )}
    </Group>
  );
}

interface Props {
  readonly shown: Extract<Shown, { at: 'health' }>;
  readonly scene: LaterScene;
}

/** The outside parts, each with its state, and what can be told to whoever looks into a fault. */
export function HealthView({ shown, scene }: Props) {
  const { now, model, state } = scene;
  const { back, health: words } = now.words.window;
  const [lines, setLines] = useState<Health>([]);
  useEffect(() => {
    let wanted = true;
    void model.send({ type: 'health' }).then((result) => {
      if (wanted && result.ok) setLines(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [state.revision]);
  const tryPart = async (part: HealthPart) => {
    const result = await model.send({ type: 'try-part', part });
    if (result.ok) setLines(result.value);
  };
  return (
    <Stage
      scene={scene}
      shown={shown}
      header={<Head title={words.title} back={{ name: back, onPress: model.back }} />}
    >
      <div class="card">
        {lines.map((line) => (
          <Part key={line.part} line={line} now={now} onTry={() => tryPart(line.part)} />
        ))}
      </div>
      <Diagnostics scene={scene} />
    </Stage>
  );
}
