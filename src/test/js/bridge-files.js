// The files of the bridge in the order in which Java joins them, and the name each one defines.
import { readFileSync } from 'node:fs';

const folder = new URL('../../../resources/bridge/', import.meta.url);
const read = file => readFileSync(new URL(file, folder), 'utf8');

export const files = read('order.txt').split('\n').filter(Boolean).map(file => {
  const text = read(`${file}.js`);
  const defined = /^const (\w+) = \(\(\) => \{$/m.exec(text);
  return { file: `${file}.js`, text, defines: defined ? defined[1] : null };
});
