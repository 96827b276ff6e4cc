import { z } from 'zod'

/** Licence under which others may republish the paper's own stories; `none`: nobody may. */
export const republishLicence = z.enum(['none', 'by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd', 'own-terms'])
export type RepublishLicence = z.infer<typeof republishLicence>

/** How a copy stays behind the original in search engines: it names it, or is left out of them. */
export const republishRule = z.enum(['canonical', 'noindex'])
export type RepublishRule = z.infer<typeof republishRule>

/** Name and address of a licence; null for the paper's own terms, of which only the paper knows the address. */
export const licenceOf = (licence: RepublishLicence): { name: string; url: string } | null =>
  licence === 'none' || licence === 'own-terms'
    ? null
    : {
        name: `CC ${licence.toUpperCase()} 4.0`,
        url: `https://creativecommons.org/licenses/${licence}/4.0/`,
      }

/**
 * True for a story that others may republish: the paper's own, since the licence of a source is the source's to give,
 * and none that is still written.
 */
export const mayBeRepublished = (
  { republishLicence: licence }: { republishLicence: RepublishLicence },
  { source, live }: { source: object | number | null; live: 'open' | 'closed' | null },
): boolean => licence !== 'none' && source === null && live !== 'open'
