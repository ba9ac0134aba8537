import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address, as a resolver gives it, is one of the public internet: not private, loopback, link-local, shared
 * (CGNAT), reserved, for documentation or benchmarks, multicast, nor an IPv6 form that hides an IPv4 address (mapped,
 * translated, 6to4, Teredo). IANA's special-purpose registries; what is not known to be public is not.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}

/**
 * What speaks against opening an address that somebody named, before any name is looked up; null when nothing does. Only
 * host names: an IP address, in whatever spelling (the URL standard reads them all), is no website of a job.
 */
export function refusalOfUrl(url: URL): string | null {
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return "Only http and https addresses are opened.";
  if (url.username !== "" || url.password !== "")
    return "Addresses with a user name or password are not opened.";
  if (!["", "80", "443"].includes(url.port)) return "Only the ports 80 and 443 are opened.";
  if (url.hostname.startsWith("[") || isIP(url.hostname) !== 0)
    return "Addresses with a number instead of a name are not opened.";
  if (url.hostname === "" || url.hostname.endsWith("."))
    return "The address has no proper host name.";
  return null;
}
