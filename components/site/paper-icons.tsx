/**
 * The paper's sign in tabs and on screens: its logo, or else the first letter of its name. The manifest, which makes a
 * program of the paper, `page.js` names once the page is there: browsers ask for it and its icons at once.
 */
export function PaperIcons({ hasLogo }: { hasLogo: boolean }) {
  return (
    <>
      {hasLogo ? (
        <link rel="icon" href="/icons/192.png" sizes="192x192" type="image/png" />
      ) : (
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      )}
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
    </>
  )
}
