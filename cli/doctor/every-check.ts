import { backupsCheck } from '#cli/doctor/checks/backup-check.ts'
import { clockCheck } from '#cli/doctor/checks/clock-check.ts'
import { pictureUsesCheck, publicRowsCheck, searchIndexCheck } from '#cli/doctor/checks/content-check.ts'
import { databaseCheck, foreignKeysCheck, integrityCheck, schemaCheck } from '#cli/doctor/checks/database-check.ts'
import { diskCheck, reserveCheck } from '#cli/doctor/checks/disk-check.ts'
import { environmentCheck, memoryCheck, programCheck } from '#cli/doctor/checks/environment-check.ts'
import { fileModesCheck, folderCheck } from '#cli/doctor/checks/folder-check.ts'
import { leftoversCheck } from '#cli/doctor/checks/leftovers-check.ts'
import { mailCheck } from '#cli/doctor/checks/mail-check.ts'
import { mediaCheck } from '#cli/doctor/checks/media-check.ts'
import { proxiesCheck } from '#cli/doctor/checks/proxies-check.ts'
import { dueWorkCheck, importsCheck, outboxCheck } from '#cli/doctor/checks/queue-check.ts'
import { secretCheck } from '#cli/doctor/checks/secret-check.ts'
import { portCheck, serverCheck } from '#cli/doctor/checks/server-check.ts'
import { siteCheck } from '#cli/doctor/checks/site-check.ts'
import { copyElsewhereCheck, drillCheck, releasesCheck } from '#cli/doctor/checks/upkeep-check.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'

/** Every check, in the order in which they are printed: what others depend on comes first. */
export const everyCheck: readonly DoctorCheck[] = [
  environmentCheck,
  programCheck,
  memoryCheck,
  folderCheck,
  fileModesCheck,
  secretCheck,
  leftoversCheck,
  databaseCheck,
  integrityCheck,
  foreignKeysCheck,
  schemaCheck,
  publicRowsCheck,
  searchIndexCheck,
  pictureUsesCheck,
  mediaCheck,
  dueWorkCheck,
  outboxCheck,
  importsCheck,
  clockCheck,
  diskCheck,
  reserveCheck,
  backupsCheck,
  drillCheck,
  copyElsewhereCheck,
  serverCheck,
  portCheck,
  siteCheck,
  proxiesCheck,
  mailCheck,
  releasesCheck,
]
