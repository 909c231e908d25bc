const nothingToDo = () => {
  throw new Error('Descriptions of D-Bus objects are not read here');
};

/** Stands in for the two XML packages of the D-Bus library, see `electron.vite.config.ts`. */
export class XMLParser {
  readonly parse = nothingToDo;
  readonly build = nothingToDo;
}
export default XMLParser;
