/** Where an attack wants to get. The address holds the attack's own name, so that who arrives can be told. */
export interface Targets {
  readonly url: string;
  readonly web: string;
  readonly tcp: string;
  readonly udp: string;
}

/** Resolves when something loads, opens or says anything; rejects when it fails. */
export type Settle = (thing: object) => Promise<unknown>;

/** What an attack is written with; it runs in the page, and so can use nothing else of this file. */
export type Script = (to: Targets, settle: Settle) => unknown;

export interface Attack {
  readonly name: string;
  readonly script: Script;
  /** What the page gets: `refused` for an error of any kind, `nothing` for undefined or when nothing ever happens. */
  readonly expect: unknown;
  /** It can only be tried without a press: with one, the system's own chooser opens, in which a person may choose or not. */
  readonly unpressed?: true;
  /** The first major version of Electron that asks us; before it nobody can refuse. */
  readonly sinceElectron?: number;
  /** Without our guards this is heard by the canary, or it would prove nothing that it is not heard with them. */
  readonly control?: 'web' | 'tcp' | 'udp';
}

/** The attack as text for the page. It starts in a task of its own, where the debugger's licence to evaluate has ended. */
export const asPageCode = ({ script }: Attack, to: Targets, patienceMs: number): string => `
  new Promise((done) => setTimeout(async () => {
    const settle = (thing) => new Promise((yes, no) => {
      for (const name of ['load', 'open', 'message', 'success']) thing['on' + name] = () => yes(name);
      for (const name of ['error', 'close']) thing['on' + name] = no;
    });
    const late = new Promise((yes) => setTimeout(yes, ${patienceMs}));
    try {
      const got = await Promise.race([(${script.toString()})(${JSON.stringify(to)}, settle), late]);
      done(got === undefined ? 'nothing' : JSON.parse(JSON.stringify(got)));
    } catch {
      done('refused');
    }
  }))`;

export const targetsOf = ({ name }: Attack, canary: Pick<Targets, 'web' | 'tcp' | 'udp'>): Targets => ({
  web: canary.web,
  tcp: canary.tcp,
  udp: canary.udp,
  url: `http://${canary.web}/${name.replace(/\W+/g, '-')}`,
});
