import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { DARK, type LIGHT } from '#domain/newsletters/letter-look.ts'

/** Rules of the dark colours, by the classes of `letter-parts.ts`; the selectors before are of grounds and of words. */
const colours = ({ paper, ink, text, soft, hair, accent }: typeof LIGHT, ground = '', words = ''): string =>
  [
    `${ground}.paper{background-color:${paper}!important}`,
    `${ground}.ground{background-color:${ink}!important}`,
    `${ground}.hair{border-color:${hair}!important}`,
    `${words}.ink{color:${ink}!important}`,
    `${words}.on-ink{color:${paper}!important}`,
    `${words}.text{color:${text}!important}`,
    `${words}.soft{color:${soft}!important}`,
    `${words}.accent{color:${accent}!important}`,
  ].join('')

/**
 * Head of a letter. Styles here only add dark colours, because many programs drop them: by the media query, and by the
 * attributes that Outlook on the web and on phones sets. Numbers and dates are not made into links by themselves.
 */
export const letterHead = (subject: string): string =>
  `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="x-apple-disable-message-reformatting">
<title>${escapeHtml(subject)}</title>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${colours(DARK)}}
${colours(DARK, '[data-ogsb] ', '[data-ogsc] ')}
</style>
</head>`
