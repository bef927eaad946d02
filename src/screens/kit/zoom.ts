/** The four sizes of text on a phone and at a desk. */
export const zooms: readonly number[] = [0.9, 1, 1.15, 1.3]

export const zoomCookie = 'zoom'

/** Anything that is not one of the four is the plain size. */
export function asZoom(value: string | undefined): number {
  return zooms.find((zoom) => zoom === Number(value)) ?? 1
}

/** As this device keeps it: a page that was kept for want of a network may have been drawn in another size. */
export const keptZoom = (): number => asZoom(new RegExp(`(?:^|; )${zoomCookie}=([^;]*)`).exec(document.cookie)?.[1])

/** In the next page as well: it is drawn in the right size at once. */
export function keepZoom(zoom: number): void {
  document.documentElement.style.setProperty('--zoom', String(zoom))
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the phones we serve
  document.cookie = `${zoomCookie}=${zoom}; path=/; max-age=31536000; samesite=lax`
}

const chosen = new EventTarget()

/** Somebody pressed A- or A+. */
export const tellZoom = (zoom: number): boolean => chosen.dispatchEvent(new CustomEvent('zoom', { detail: zoom }))

export function onZoom(listener: (zoom: number) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<number>).detail)
  chosen.addEventListener('zoom', hear)
  return () => chosen.removeEventListener('zoom', hear)
}
