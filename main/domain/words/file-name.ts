/** Of a file that was set aside: its name without what was put behind it, for there is no room for that on a line. */
export const originalName = (setAside: string): string => setAside.replace(/\.unreadable-.*/, '');
