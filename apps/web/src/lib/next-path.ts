/** Where to go after signing in: a path of this site, never another origin or the sign-in page itself. */
export function safeNextPath(next: string | undefined): string {
  const home = "/dashboard";
  if (!next?.startsWith("/")) return home;
  const base = "http://huntboard.invalid";
  const url = URL.parse(next, base);
  if (url?.origin !== base || url.pathname.startsWith("/login")) return home;
  return url.pathname + url.search + url.hash;
}
