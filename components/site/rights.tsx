import { LICENSE_PATH } from '#domain/urls/paths.ts'
import type { RightsView } from '#domain/views.ts'

/** Machine-readable terms of use: the licence (RSL) and the reservation of rights (TDMRep). */
export function Rights({ rights: { hasLicence, isReserved, terms } }: { rights: RightsView }) {
  return (
    <>
      {hasLicence && <link rel="license" type="application/rsl+xml" href={LICENSE_PATH} />}
      {isReserved && <meta name="tdm-reservation" content="1" />}
      {isReserved && terms !== '' && <meta name="tdm-policy" content={terms} />}
    </>
  )
}
