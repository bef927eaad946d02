/** A screen reader needs this long to find a new region, and to read out what stands in it. */
const [foundMs, readMs] = [100, 7_000]

let region: HTMLElement | null = null

/** Says at once, to whoever listens to the page, what the element of this id is called. */
export function readOut(labelledBy: string): void {
  const isNew = !region?.isConnected
  const here = isNew ? makeRegion() : (region as HTMLElement)
  const said = document.createElement('div')
  said.setAttribute('role', 'img')
  said.setAttribute('aria-labelledby', labelledBy)
  setTimeout(() => here.append(said), isNew ? foundMs : 0)
  setTimeout(() => said.remove(), foundMs + readMs)
}

/** Marked as react-aria marks its own, so that a dialog, which hides what is behind it, leaves it to be heard. */
function makeRegion(): HTMLElement {
  region = document.createElement('div')
  region.className = 'sr-only'
  region.setAttribute('role', 'log')
  region.setAttribute('aria-live', 'assertive')
  region.dataset.liveAnnouncer = 'true'
  document.body.append(region)
  return region
}
