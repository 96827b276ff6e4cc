/**
 * The icons of the paper for tabs and home screens: its picture or logo, otherwise the first letter of its name. `page.js` adds
 * the manifest after the page has loaded, because browsers fetch a manifest and its icons at once.
 */
export function PaperIcons({ hasPicture }: { hasPicture: boolean }) {
  return (
    <>
      {hasPicture ? (
        <link rel="icon" href="/icons/192.png" sizes="192x192" type="image/png" />
      ) : (
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      )}
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
    </>
  )
}
