import { z } from 'zod';
import { figureNames } from '../domain/figures.js';
import { emptyHistory } from '../domain/history.js';
import { emptyLedger, type Ledger, type LedgerEntry } from '../domain/ledger.js';
import type {
  Figure,
  Figures,
  PortalSettings,
  ProgramIdentity,
  ProgramSettings,
} from '../domain/snapshot.js';
import type { ProgramFile, ProgramRecord } from '../stores.js';
import { readHistory, readRemembered } from './read-history.js';
import { knownEntries } from './tolerant.js';

const count = z.number().int().nonnegative().nullable();
const money = z.record(z.string(), z.string().nullable());
const growth = z.number().nullable();
const figure = z.discriminatedUnion('form', [
  z.object({ form: z.literal('count'), value: count, growth }),
  z.object({ form: z.literal('percent'), value: z.number().nullable(), growth }),
  z.object({ form: z.literal('money'), value: money.nullable(), growth }),
  z.object({ form: z.literal('amount'), value: z.string().nullable(), growth }),
  z.object({ form: z.literal('tally'), value: count, amounts: money.nullable(), growth: z.null() }),
]);
/** Names and forms that another version knew are dropped: the next answer brings what can be read. */
const figures = knownEntries(figureNames, figure);

/** Not told, for what an older version did not keep or another one kept otherwise. */
const text = z.string().nullable().catch(null);
const flag = z.boolean().nullable().catch(null);
const amount = z.number().nullable().catch(null);

const programSettings = z.object({
  currency: text,
  cookieLifetimeDays: amount,
  commissionDescription: text,
  commissionValue: text,
  hasMultipleCommissions: flag,
  payoutThreshold: amount,
  payoutAutomationEnabled: flag,
  payoutAutomationSchedule: text,
  welcomeEmailEnabled: flag,
  onboardingEnabled: flag,
  partnerEmailNotificationsEnabled: flag,
  rewardsNotificationEnabled: flag,
});

const portalSettings = z.object({
  partnerPortalUrl: text,
  programPageEnabled: flag,
  leadsPageEnabled: flag,
  registrationDisabled: flag,
  referralPortalEnabled: flag,
  googleLoginEnabled: flag,
  passwordlessLoginEnabled: flag,
  subAccountsEnabled: flag,
  widgetEnabled: flag,
  signupPopupEnabled: flag,
  embeddableFormEnabled: flag,
});

const identity = z.object({
  type: z.enum(['affiliate', 'referral', 'newsletter', 'unknown']).catch('unknown'),
  name: text,
  publicId: text,
  createdAt: text,
});

const snapshot = z
  .object({
    identity,
    website: text,
    mailService: text,
    nested: z.boolean().optional(),
    figures,
    programSettings: programSettings.nullable(),
    portalSettings: portalSettings.nullable(),
  })
  // An older version did not keep it; this is how it is documented.
  .transform((told) => ({ ...told, nested: told.nested ?? told.identity.type === 'affiliate' }));

const telling = z.enum(['owed', 'sending', 'told', 'later']);
const ledgerEntry = z.object({
  baseline: count,
  lower: count,
  sinceMs: z.number().nullable(),
  unseen: z.boolean(),
  announcement: z.object({ was: z.number(), is: z.number(), telling }).nullable(),
});
/** Strict about the kinds of this version, for nothing may be announced twice; a kind not kept yet was never seen. */
const ledgerEntries = z
  .record(z.string(), z.unknown())
  .transform((stored) => ({ ...emptyLedger.entries, ...stored }))
  .pipe(
    z.object({
      'waiting-for-approval': ledgerEntry,
      'payouts-requested': ledgerEntry,
      'payouts-resubmitted': ledgerEntry,
    }),
  );
const ledger = z.object({
  entries: ledgerEntries,
  refusal: telling.nullable(),
  laterAtMs: z.number().nullable(),
});

const hold = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), status: z.literal([401, 403]), sinceMs: z.number() }),
  z.object({ kind: z.literal('wait'), sinceMs: z.number(), untilMs: z.number(), nextMs: z.number() }),
]);

/** A part that is odd starts afresh, and costs neither the snapshot nor the ledger. */
export const programFile = z.object({
  last: z.object({ snapshot, takenAtMs: z.number() }).nullable(),
  ledger,
  remembered: z.unknown().optional().transform(readRemembered),
  recent: z
    .unknown()
    .optional()
    .transform((stored) => readHistory(stored) ?? emptyHistory),
  hold: hold.nullable().catch(null),
});

/** What may become part of a path. */
export const programId = z.string().regex(/^[a-z0-9-]{1,64}$/);
export const isProgramId = (id: string): boolean => programId.safeParse(id).success;

export const programRecord = z.object({
  id: programId,
  identity,
  account: z.string().min(1),
  originKind: z.enum(['partnero', 'loopback']),
  addedAtMs: z.number(),
  keyLeft: z.literal(true).optional(),
  keyForRun: z.literal(true).optional(),
});

type Same<A, B> = [A, B] extends [B, A] ? true : false;
type All<T extends readonly true[]> = T;
/** Whatever the domain has and a schema lacks, or the other way round, does not compile. */
export type SchemasFitTheDomain = All<
  [
    Same<z.infer<typeof figure>, Figure>,
    Same<z.infer<typeof figures>, Figures>,
    Same<z.infer<typeof programSettings>, ProgramSettings>,
    Same<z.infer<typeof portalSettings>, PortalSettings>,
    Same<z.infer<typeof identity>, ProgramIdentity>,
    Same<z.infer<typeof ledgerEntry>, LedgerEntry>,
    Same<z.infer<typeof ledger>, Ledger>,
    Same<z.infer<typeof programFile>, ProgramFile>,
    Same<z.infer<typeof programRecord>, ProgramRecord>,
  ]
>;
