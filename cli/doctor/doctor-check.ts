import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import type { Found } from '#cli/doctor/finding.ts'

/** Condition without which a check can say nothing. Each includes the ones before it. */
export type Need = 'nothing' | 'folder' | 'database' | 'schema'

export type DoctorCheck = {
  name: string
  needs: Need
  look: (context: DoctorContext) => Found | Promise<Found>
  /**
   * Mends what is safe to mend, with a writing connection if `needs` includes the database. Returns a sentence on what
   * it did; null if there was nothing that it may do. Running it again changes nothing more.
   */
  mend?: (context: DoctorContext) => string | null | Promise<string | null>
}
