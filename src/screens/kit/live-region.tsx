/** Says aloud what changed on the page, unseen. */
export function LiveRegion({ text, urgent = false }: { text: string; urgent?: boolean }) {
  return (
    <p className="sr-only" role={urgent ? 'alert' : 'status'}>
      {text}
    </p>
  )
}
