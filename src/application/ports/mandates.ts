import type { InspectionMandate } from '#domain/notebook/mandate.ts'
import type { Instant } from '#domain/organization/types.ts'

export interface MandateStore {
  find(id: string): Promise<InspectionMandate | null>
  /** Given at this unit, revoked and past ones included, the latest first. */
  ofUnit(unitId: string): Promise<InspectionMandate[]>
  /** In this person's name, revoked and past ones included, the latest first. */
  ofPerson(personId: string): Promise<InspectionMandate[]>
  /** A new one; none is ever changed but by being revoked. */
  give(mandate: InspectionMandate): Promise<void>
  /** False when it was revoked before. */
  revoke(id: string, at: Instant): Promise<boolean>
}
