/**
 * The page's letters as style that asks for nothing: a picture of a part of the page loads no files.
 * The drawing library finds their addresses through a `<base>`, which the page's security policy refuses.
 */
export async function pageFonts(): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [withFile(rule.cssText, sheet.href ?? document.baseURI)] : [],
    ),
  )
  return (await Promise.all(faces)).join('\n')
}

/** The rule with the file itself in place of its address, which counts from the style sheet. */
async function withFile(rule: string, base: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule)?.[1]
  if (!address) return rule
  const file = await fetch(new URL(address, base)).then((answer) => answer.blob())
  return rule.replace(address, await dataAddress(file))
}

const dataAddress = (file: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => failed(reader.error)
    reader.readAsDataURL(file)
  })
