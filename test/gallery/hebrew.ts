import { page } from '../../main/domain/words/en/page.js';

/**
 * Enough of a language that runs from right to left to see the page in it. The app does not speak it; its words
 * are put over those of a language that it does.
 */
const words = {
  lang: 'he',
  dir: 'rtl',
  times: {
    minutesAgo: (n: number) => `לפני ${n} דק׳`,
    hoursAgo: (n: number) => `לפני ${n} שעות`,
    daysAgo: (n: number) => `לפני ${n} ימים`,
    days: (n: number) => `${n} ימים`,
  },
  figures: {
    short: {
      'total-revenue': 'הכנסות',
      'net-profit': 'רווח נקי',
      'total-reward': 'תגמולים',
      'total-partners': 'שותפים',
      'total-signups': 'הרשמות',
      'total-purchases': 'רכישות',
    },
    types: { affiliate: 'שותפים', newsletter: 'ידיעון' },
    places: { headline: 'נתונים' },
    waiting: {
      'waiting-for-approval': () => 'ממתינים לאישור',
      'payouts-requested': () => 'בקשת תשלום',
    },
    newsletterWith: (mailService: string) => `ידיעון עם ${mailService}`,
  },
  window: {
    foot: {
      openPartnero: 'פתיחת Partnero',
      whatChanged: 'מה השתנה',
      hideFigures: 'הסתרה',
      refresh: 'רענון',
      settings: 'הגדרות',
      back: 'תוכניות',
    },
    home: {
      waiting: () => '{value} ממתינים',
      approvals: ({ text }: { text: string }) => `${text} לאישור`,
      payouts: ({ text }: { text: string }) => `${text} תשלומים`,
      asked: 'בקשות תשלום',
      rowWaitingSince: ({ text }: { text: string }, age: string) => `${text} ממתינים, ${age}`,
      asOf: (age: string) => age,
      isNew: 'חדש',
      addProgram: 'הוספת תוכנית',
    },
    program: {
      waiting: 'ממתינים לך',
      firstSeen: (age: string) => `נראתה ${age}`,
      oldestFirstSeen: (age: string) => `הראשון נראה ${age}`,
      details: 'פרטים',
      behindAll: 'משפך, תשלומים, הגדרות',
      today: 'היום',
      changedSince: (age: string) => `{value} מאז שהסתכלת, ${age}`,
      was: (value: string) => `היה ${value}`,
      isNew: 'חדש',
    },
  },
};

/** Puts each text of one tree in its place in another. */
function putOver(under: object, over: object): void {
  for (const [name, value] of Object.entries(over)) {
    const below = (under as Record<string, unknown>)[name];
    if (below === undefined) throw new Error(`There are no words for ${name}`);
    if (typeof value === 'object') putOver(below as object, value);
    else Object.assign(under, { [name]: value });
  }
}

export const speakHebrew = (): void => putOver(page, words);
