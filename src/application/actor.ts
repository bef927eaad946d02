/** Who is signed in, checked against the database for this very request. */
export type Actor = {
  readonly kind: 'actor'
  personId: string
  name: string
  sessionNumber: number
}
