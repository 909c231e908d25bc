/** A style sheet is loaded along with the file that imports it. */
declare module '*.css';
