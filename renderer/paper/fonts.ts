/**
 * Waits until every letter of a paper has its face: those of the body, of the margins, and those that only a style sheet writes. A letter
 * that is drawn without its face goes into the PDF as a picture (Type 3) and can't be searched. Asking by letters needs no layout, as
 * `document.fonts.ready` would: the sheet is laid out once, by the printing.
 */
const MARGIN_FACES = ['400 9pt "BIZ UDPGothic"', '700 9pt "BIZ UDPGothic"'];

export async function loadPaperFonts(body: HTMLElement, margins: string): Promise<void> {
  const wanted = lettersByFace(body);
  for (const face of MARGIN_FACES) add(wanted, face, `${margins}0123456789/ `);
  for (const face of wanted.keys()) add(wanted, face, writtenByStyles());
  await Promise.all([...wanted].map(([face, letters]) => document.fonts.load(face, [...letters].join(''))));
}

/** Only what each face is really asked for: the families come in 120 slices each. */
function lettersByFace(body: HTMLElement): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.parentElement) continue;
    const { fontWeight, fontFamily } = getComputedStyle(node.parentElement);
    add(wanted, `${fontWeight} 10pt ${fontFamily}`, node.textContent ?? '');
  }
  return wanted;
}

function add(wanted: Map<string, Set<string>>, face: string, text: string): void {
  const letters = wanted.get(face) ?? new Set();
  for (const letter of text) letters.add(letter);
  wanted.set(face, letters);
}

let written: string | undefined;

/** Signs and numbers before a line (`content:`), whichever face they come in. */
function writtenByStyles(): string {
  written ??= ['0123456789', ...[...document.styleSheets].map(contentsOf)].join('');
  return written;
}

const contentsOf = (rules: CSSStyleSheet | CSSGroupingRule): string =>
  [...rules.cssRules]
    .map((rule) => {
      if (rule instanceof CSSGroupingRule && !(rule instanceof CSSPageRule)) return contentsOf(rule);
      return rule instanceof CSSStyleRule ? rule.style.content : '';
    })
    .join('');
