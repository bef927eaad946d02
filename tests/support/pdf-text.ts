// Reads the text layer of a PDF whose streams are not compressed, as a reader that copies it would: glyphs through each font's ToUnicode.

/** The text of every page, one after another. */
export function pdfText(file: Uint8Array): string {
  const objects = objectsIn(Buffer.from(file).toString('latin1'))
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  return pages.map((page) => pageText(page, objects)).join('\n')
}

export const pdfPages = (file: Uint8Array): number =>
  (
    Buffer.from(file)
      .toString('latin1')
      .match(/\/Type \/Page\b/g) ?? []
  ).length

const objectsIn = (pdf: string): Map<string, string> =>
  new Map([...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))

const reference = (body: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? ''

function pageText(page: string, objects: Map<string, string>): string {
  const resources = objects.get(reference(page, 'Resources')) ?? ''
  const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, lettersOf(id, objects)]))
  let letters: Map<string, string> | undefined
  let text = ''
  for (const [, font, shown] of (objects.get(reference(page, 'Contents')) ?? '').matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font) letters = fonts.get(font)
    for (const [, glyphs = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g)) {
      for (const glyph of glyphs.match(/.{4}/g) ?? []) text += letters?.get(glyph) ?? ''
    }
  }
  return text
}

/** Glyph to letter, from the font's ToUnicode map: `<0000> <00ff> [<0000> <0110> ...]`. */
function lettersOf(fontId: string, objects: Map<string, string>): Map<string, string> {
  const map = objects.get(reference(objects.get(fontId) ?? '', 'ToUnicode')) ?? ''
  const letters = new Map<string, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    ;[...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, code = ''], index) => {
      const units = code.match(/[0-9a-f]{4}/g)?.map((one) => Number.parseInt(one, 16)) ?? []
      letters.set((Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'), String.fromCharCode(...units))
    })
  }
  return letters
}
