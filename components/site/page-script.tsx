/** Sets the remembered theme before the first paint. Kept this short because its hash stands in the policy. */
const SET_THEME =
  'try{const t=localStorage.getItem("theme");if(t=="dark"||t=="light")document.documentElement.dataset.theme=t}catch{}'

/**
 * Nothing of the rest is needed to read: it comes after the page was painted, and takes nothing from faces and pictures.
 * A browser may paint the bare ground first, and tell so.
 * Nobody sees a page that is made ready or lies in another tab: it is not painted, so nothing of the rest runs there.
 */
const BRING_THE_REST =
  'addEventListener("load",()=>new PerformanceObserver(l=>l.getEntriesByName("first-contentful-paint")[0]&&import("/js/page.js")).observe({type:"paint",buffered:true}))'

/** The one inline script of a reader's page. `keeps`: readers' browsers keep what they read. */
export function PageScript({ keeps = false }: { keeps?: boolean }) {
  return (
    <script
      data-keep=""
      {...(keeps && { 'data-keeps': '' })}
      dangerouslySetInnerHTML={{ __html: `${SET_THEME};${BRING_THE_REST}` }}
    />
  )
}
