import { clipType, readyType } from "./clip-protocol.ts";

/**
 * The bookmark's code. It opens Huntboard with the page's address, and hands the page's source over only when Huntboard,
 * known by its origin and by being the very window that was opened, asks for it; once. It changes nothing on the page, keeps
 * nothing and asks no other site.
 */
export function bookmarklet(origin: string): string {
  const home = JSON.stringify(origin);
  const code = `(()=>{
const o=${home},
w=window.open(o+"/jobs/clip#"+encodeURIComponent(location.href.slice(0,2000)),"_blank");
if(!w){alert("Your browser blocked the new tab. Allow it for this site, and press the bookmark again.");return}
const f=e=>{
if(e.source!==w||e.origin!==o||!e.data||e.data.type!=="${readyType}")return;
removeEventListener("message",f);
w.postMessage({type:"${clipType}",nonce:e.data.nonce,url:location.href,html:document.documentElement.outerHTML},o)
};
addEventListener("message",f)
})()`;
  return `javascript:${encodeURI(code.replaceAll("\n", ""))}`;
}
