import { environmentChecks } from '#cli/doctor/checks/environment-checks.ts'
import { folderCheck } from '#cli/doctor/checks/folder-check.ts'
import { leftoversCheck } from '#cli/doctor/checks/leftovers-check.ts'
import { newsletterCheck } from '#cli/doctor/checks/newsletter-check.ts'
import { outgoingChecks } from '#cli/doctor/checks/outgoing-checks.ts'
import { proxiesCheck } from '#cli/doctor/checks/proxies-check.ts'
import { reserveCheck } from '#cli/doctor/checks/reserve-check.ts'
import { secretCheck } from '#cli/doctor/checks/secret-check.ts'
import { serverChecks } from '#cli/doctor/checks/server-checks.ts'
import { siteCheck } from '#cli/doctor/checks/site-check.ts'
import type { Opened } from '#cli/doctor/doctor-context.ts'
import { backupsCheck, upkeepChecks } from '#db/health/backup-checks.ts'
import { clockCheck } from '#db/health/clock-check.ts'
import { contentChecks } from '#db/health/content-checks.ts'
import { databaseCheck, fileChecks } from '#db/health/database-checks.ts'
import { diskCheck } from '#db/health/disk-check.ts'
import { fileModesCheck } from '#db/health/file-modes-check.ts'
import type { Check } from '#db/health/health-check.ts'
import { heldCheck, uncheckedCheck } from '#db/health/held-check.ts'
import { mediaCheck } from '#db/health/media-check.ts'
import { workChecks } from '#db/health/work-checks.ts'

/** Every check, in the order in which they are printed: what others depend on comes first. */
export const everyCheck: readonly Check<Opened>[] = [
  environmentChecks,
  [folderCheck, fileModesCheck, secretCheck, leftoversCheck, databaseCheck],
  fileChecks,
  contentChecks,
  mediaCheck,
  workChecks,
  [clockCheck, diskCheck, reserveCheck, backupsCheck],
  upkeepChecks,
  serverChecks,
  [siteCheck, proxiesCheck],
  outgoingChecks,
  [heldCheck, uncheckedCheck, newsletterCheck()],
].flat()
