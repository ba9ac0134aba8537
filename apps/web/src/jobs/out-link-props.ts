/** How a posting is opened: in a new tab that knows nothing of this one. */
export const outLink = { target: "_blank", rel: "noopener noreferrer nofollow" } as const;

/** The props of a link to a posting; null when the address is not one of the web. */
export function outLinkProps(url: string | null): ({ href: string } & typeof outLink) | null {
  const protocol = url === null ? undefined : URL.parse(url)?.protocol;
  return url !== null && (protocol === "https:" || protocol === "http:")
    ? { href: url, ...outLink }
    : null;
}
