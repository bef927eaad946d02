/** What someone signs in with, in one spelling: a party card number or a phone, however it was typed. */
export function asLogin(typed: string): string {
  const plain = asCardNumber(typed)
  return plain.startsWith('+84') ? `0${plain.slice(3)}` : plain
}

/** The number on the party card without the spaces, dots and dashes that people type between its digits. */
export const asCardNumber = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\s.-]/g, '')
    .toUpperCase()

/** A phone number as it is stored: national form, digits only. */
export const asPhone = (typed: string): string => typed.replace(/[\s.-]/g, '').replace(/^\+84/, '0')

/** The code of a printed slip as typed: case, dashes and spaces do not count. */
export const asSlipCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()
