import type { Slip } from '#application/print-slip.ts'
import type { PrintedSlip } from '#contract/pin-reset.ts'
import type { Context } from './context.ts'

/** A slip with the address that its QR code carries. */
export const printed = ({ ports }: Pick<Context, 'ports'>, slip: Slip): PrintedSlip => ({ ...slip, url: ports.addresses.slip(slip.code) })
