/** Written words under a heading, with what is said about them below. */
export function Words({ head, text, foot }: { head?: string; text: string; foot?: string | null }) {
  return (
    <>
      {head && <p className="font-semibold">{head}</p>}
      {text && <p className="entry-own whitespace-pre-line">{text}</p>}
      {foot && <p>{foot}</p>}
    </>
  )
}
