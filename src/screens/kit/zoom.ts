/** The four sizes of text on a phone. */
export const zooms: readonly number[] = [0.9, 1, 1.15, 1.3]

export const zoomCookie = 'zoom'

/** Anything that is not one of the four is the plain size. */
export function asZoom(value: string | undefined): number {
  return zooms.find((zoom) => zoom === Number(value)) ?? 1
}
