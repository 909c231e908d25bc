import type { AppError } from '../domain/errors.js';
import { everyFigureSpec, type FigureSpec, figureSpecs } from '../domain/figures.js';
import { assertNever, fail, ok, type Result } from '../domain/result.js';
import type { Figure, Figures, ProgramIdentity, ProgramType, Snapshot } from '../domain/snapshot.js';
import { apiMessage } from './api-message.js';
import { answer, statistic, told, type WireData, type WireStatistics } from './program-wire.js';
import { readPortalSettings, readProgramSettings } from './read-settings.js';
import { amount, anyObject, count, growth, money, share } from './wire-values.js';

/** For people to read, never opened; what is no web address is left out. */
const webAddress = (told: string | null): string | null =>
  told !== null && /^https?:\/\/[^\s/]+/i.test(told) ? told : null;

const unreadable = (where: string): Result<never, AppError> => fail({ kind: 'unreadable', where });

/** An answer of HTTP 200, parsed as JSON, into what we mean by it. Nothing in an answer can make this throw. */
export function readProgram(body: unknown): Result<Snapshot, AppError> {
  const read = answer.safeParse(body);
  if (!read.success) return unreadable('not an object');
  const { status, data } = read.data;
  if (status === 'refused') return fail({ kind: 'rejected', status: 200, message: apiMessage(body) });
  if (data === null) return unreadable('no data');
  const type = detectType(data);
  const figures = readFigures(type, data.statistics);
  if (!Object.values(figures).some(tells)) return unreadable('no known figure');
  return ok({
    identity: readIdentity(type, data),
    website: webAddress(data.program?.website ?? data.overview_program_current_settings?.website_url ?? null),
    mailService: type === 'newsletter' ? (data.esp_type_name ?? data.esp_type) : null,
    nested: data.nested,
    figures,
    programSettings: readProgramSettings(data),
    portalSettings: readPortalSettings(data),
  });
}

type KnownType = Exclude<ProgramType, 'unknown'>;

/** Seen in one type of program only, for answers that do not name theirs. */
const marks: Readonly<Record<KnownType, readonly string[]>> = {
  newsletter: ['esp_type', 'total_subscribers'],
  affiliate: ['total_partners', 'partner_activity', 'payout_status_breakdown'],
  referral: ['total_customers', 'total_referring_customers', 'total_referred_customers'],
};
const knownTypes = Object.keys(marks) as KnownType[];

function detectType({
  program,
  overview_program_current_settings: overview,
  statistics,
}: WireData): ProgramType {
  const named = program?.type?.toLowerCase();
  if (named !== undefined) return knownTypes.find((type) => type === named) ?? 'unknown';
  // A title is worded for people, as in "Affiliate program".
  const title = overview?.program_type_title?.toLowerCase();
  return (
    knownTypes.find((type) => title?.includes(type)) ??
    knownTypes.find((type) => marks[type].some((mark) => statistic(statistics, mark) !== undefined)) ??
    'unknown'
  );
}

function readIdentity(type: ProgramType, data: WireData): ProgramIdentity {
  const flat = data.program === null;
  return {
    type,
    name: data.program?.name ?? data.overview_program_current_settings?.program_name ?? data.name,
    publicId: data.program?.public_id ?? (flat && type === 'newsletter' ? data.id : null),
    createdAt: data.program?.created_at ?? (flat ? data.created_at : null),
  };
}

/** All figures of a known type; of an unknown one those that tell something. */
function readFigures(type: ProgramType, stats: WireStatistics): Figures {
  const specs = type === 'unknown' ? everyFigureSpec : figureSpecs[type];
  const figures = specs.map((spec) => [spec.name, readFigure(spec, stats)] as const);
  return Object.fromEntries(type === 'unknown' ? figures.filter(([, figure]) => tells(figure)) : figures);
}

const tells = (figure: Figure): boolean =>
  figure.value !== null || (figure.form === 'tally' && figure.amounts !== null);

function readFigure({ name, form, hasGrowth }: FigureSpec, stats: WireStatistics): Figure {
  const wire = told(name, stats);
  const grown = { growth: hasGrowth ? growth.parse(wire.growth) : null };
  switch (form) {
    case 'count':
      return { form, value: count.parse(wire.value), ...grown };
    case 'percent':
      return { form, value: share.parse(wire.value), ...grown };
    case 'money':
      return { form, value: money.parse(wire.value), ...grown };
    case 'amount':
      return { form, value: amount.parse(wire.value), ...grown };
    case 'tally': {
      const group = anyObject.safeParse(wire.value).data;
      return {
        form,
        value: count.parse(group?.['count']),
        amounts: money.parse(group?.['amounts']),
        growth: null,
      };
    }
    default:
      return assertNever(form);
  }
}
