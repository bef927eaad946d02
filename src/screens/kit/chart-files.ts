import type { Sheet, SheetLocale } from './chart-sheet.ts'
import { pageFonts } from './page-fonts.ts'
import { withoutDiacritics } from './without-diacritics.ts'

/** Drawn large enough for a slide. */
const pixelRatio = 2

/** Air around it. */
const margin = 28

/** The figure as it stands, with its title, unit and foot; what is only for the hand (.no-print) stays out. */
export async function savePicture(figure: HTMLElement, name: string): Promise<void> {
  const { toBlob } = await import('html-to-image')
  figure.dataset.saving = ''
  try {
    const isDrawn = (node: HTMLElement) => !node.classList?.contains('no-print')
    const [width, height] = [figure.clientWidth + 2 * margin, figure.clientHeight + margin]
    const style = { boxSizing: 'border-box', width: `${width}px`, padding: `${margin / 2}px ${margin}px` }
    const drawn = { pixelRatio, filter: isDrawn, backgroundColor: '#ffffff', width, height, style }
    const blob = await toBlob(figure, { ...drawn, fontEmbedCSS: await pageFonts() })
    if (blob) save(blob, `${fileName(name)}.png`)
  } finally {
    delete figure.dataset.saving
  }
}

export async function saveSheet(sheet: Sheet, name: string, locale: SheetLocale): Promise<void> {
  const { csvOf } = await import('./chart-sheet.ts')
  save(new Blob([csvOf(sheet, locale)], { type: 'text/csv;charset=utf-8' }), `${fileName(name)}.csv`)
}

/** One figure alone on its sheet of paper: the rest of the page is not printed this once (chart-frame.css). */
export function printAlone(figure: HTMLElement): void {
  figure.dataset.printed = ''
  addEventListener('afterprint', () => delete figure.dataset.printed, { once: true })
  print()
}

/** A name that every system takes: "Biểu 3, Xã Sen Hồng" becomes bieu-3-xa-sen-hong. */
const fileName = (name: string): string =>
  withoutDiacritics(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
