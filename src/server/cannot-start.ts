/** What stops the app before it serves: its message is a whole sentence for the person at the keyboard, printed without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
