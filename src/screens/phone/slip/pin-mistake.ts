import { isPin, isTooSimplePin } from '#domain/access/pin.ts'

/** What is wrong with a PIN typed twice, as far as the phone can tell; the server also knows the birth date. */
export function pinMistake(pin: string, again: string): 'form' | 'simple' | 'different' | null {
  if (!isPin(pin)) return 'form'
  if (isTooSimplePin(pin, null)) return 'simple'
  return pin === again ? null : 'different'
}
