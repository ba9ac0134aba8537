import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from "node:net";
import { Readable } from "node:stream";
import { TLSSocket } from "node:tls";
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createWebClient, type WebClientOptions } from "./create-web-client.ts";
import { isPublicAddress } from "./public-address.ts";
import { specialIpv4, specialIpv6, spellIpv4 } from "./testing/address-spellings.ts";
import type { WebRequest } from "./web-client.ts";

const publicAddress = "93.184.215.14";

async function listen(server: Server): Promise<{ address: string; port: number }> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { address: "127.0.0.1", port: (server.address() as AddressInfo).port };
}

/** A listener that must not be reached; every socket of the client would lead to it. */
async function openCanary() {
  let connections = 0;
  const server = createTcpServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const connectTo = await listen(server);
  return { connectTo, connections: () => connections };
}

/** A client for a server of the test's own, which passes for a public one. */
async function openSite(answer: RequestListener, options: WebClientOptions = {}) {
  const connectTo = await listen(createServer(answer));
  const client = createWebClient({
    connectTo,
    lookup: () => Promise.resolve([publicAddress]),
    ...options,
  });
  return (request: Partial<WebRequest> = {}) => client(to("http://example.com/", request));
}

function to(url: string, request: Partial<WebRequest> = {}): WebRequest {
  return { url, headers: {}, timeout: 30_000, maxBytes: 1_000_000, ...request };
}

const refused = expect.objectContaining({ name: "WebFailure", kind: "address_refused" });
const failed = (kind: string) => expect.objectContaining({ name: "WebFailure", kind });

describe("an address", () => {
  it.each([...specialIpv4, ...specialIpv6, "", "example.com", "1.2.3", "fe80::1%eth0"])(
    "%s is not public",
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );

  it.each([
    "1.1.1.1",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.255.255",
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "2001:4860:4860::8888",
    "2606:4700::6810:84e5",
    "2a00:1450:4001::1",
  ])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("the way out", () => {
  it("reaches the canary of the tests below when nothing is wrong with the address", async () => {
    const { connectTo, connections } = await openCanary();
    const client = createWebClient({ connectTo, lookup: () => Promise.resolve([publicAddress]) });
    await expect(client(to("http://example.com/"))).rejects.toEqual(failed("network"));
    expect(connections()).toBe(1);
  });

  it("connects to no address that a URL spells out, in more than 300 spellings", async () => {
    const { connectTo, connections } = await openCanary();
    const lookups: string[] = [];
    const client = createWebClient({
      connectTo,
      lookup: (name) => {
        lookups.push(name);
        return Promise.resolve([publicAddress]);
      },
    });
    const hosts = [
      ...[...specialIpv4, publicAddress, "8.8.8.8"].flatMap((address) => spellIpv4(address)),
      ...[...specialIpv6, "2606:4700::6810:84e5"].map((address) => `[${address}]`),
      "[fe80::1%25eth0]",
      "[::1%lo]",
      "[::ffff:7f00:1]",
      "0",
      "0x0",
      "00",
      "127.1",
      "127.0.1",
      "0177.1",
      "0x7f.1",
      "localhost.",
      "example.com.",
      "\u2460\u2461\u2466.0.0.1",
    ];
    expect(new Set(hosts).size).toBeGreaterThan(300);
    const kinds = new Map<string, string[]>();
    for (const host of new Set(hosts))
      for (const url of [`http://${host}/`, `https://${host}:443/jobs?id=1`])
        await client(to(url)).then(
          () => kinds.set("answered", [...(kinds.get("answered") ?? []), url]),
          (error: { kind: string }) =>
            kinds.set(error.kind, [...(kinds.get(error.kind) ?? []), url]),
        );
    expect([...kinds.keys()]).toEqual(["address_refused"]);
    expect(lookups).toEqual([]);
    expect(connections()).toBe(0);
  });

  it.each([
    "http://user@example.com/",
    "https://user:password@example.com/",
    "https://@127.0.0.1/",
    "https://example.com@127.0.0.1/",
    "http://example.com:8080/",
    "https://example.com:22/",
    "http://example.com:0/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "gopher://example.com/",
    "javascript:alert(1)",
    "data:text/html,hello",
    "//example.com/",
    "example.com",
    "http://",
    "",
  ])("refuses %s", async (url) => {
    const { connectTo, connections } = await openCanary();
    const client = createWebClient({ connectTo, lookup: () => Promise.resolve([publicAddress]) });
    await expect(client(to(url))).rejects.toEqual(refused);
    expect(connections()).toBe(0);
  });

  it("connects to no name that stands for a special address, alone or among public ones", async () => {
    const { connectTo, connections } = await openCanary();
    for (const address of [...specialIpv4, ...specialIpv6, "fe80::1%eth0", "no address"])
      for (const answer of [
        [address],
        [publicAddress, address],
        [address, publicAddress],
        ["2606:4700::6810:84e5", publicAddress, address],
      ]) {
        const client = createWebClient({ connectTo, lookup: () => Promise.resolve(answer) });
        await expect(client(to("https://jobs.example.com/1"))).rejects.toEqual(refused);
      }
    expect(connections()).toBe(0);
  });

  it("connects to nothing but public addresses, whatever a resolver says", async () => {
    const { connectTo, connections } = await openCanary();
    const octets = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 255 })));
    const address = fc.oneof(
      octets.map((bytes) => bytes.join(".")),
      fc.ipV6(),
      fc.constantFrom(...specialIpv4, ...specialIpv6),
    );
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(address, { minLength: 1, maxLength: 3 }), async (answer) => {
        if (answer.every((one) => isPublicAddress(one))) allowed += 1;
        const client = createWebClient({ connectTo, lookup: () => Promise.resolve(answer) });
        await expect(client(to("http://example.com/"))).rejects.toBeDefined();
        expect(connections()).toBe(allowed);
      }),
      { numRuns: 100 },
    );
  });

  it("asks for a name once, connects to that answer, and judges the next answer anew", async () => {
    const asked: string[] = [];
    const answers = [[publicAddress], ["127.0.0.1"], [publicAddress, "169.254.169.254"]];
    const get = await openSite((_request, response) => response.end("hello"), {
      lookup: (name) => {
        asked.push(name);
        return Promise.resolve(answers[asked.length - 1] ?? []);
      },
    });
    // No resolver knows this name: only the pinned address can lead anywhere.
    const url = "http://rebinding.invalid/";
    await expect(get({ url })).resolves.toMatchObject({ status: 200 });
    expect(asked).toEqual(["rebinding.invalid"]);
    await expect(get({ url })).rejects.toEqual(refused);
    await expect(get({ url })).rejects.toEqual(refused);
    await expect(get({ url })).rejects.toEqual(failed("network"));
    expect(asked).toHaveLength(4);
  });

  it("keeps the name for TLS", async () => {
    const names: unknown[] = [];
    const tls = createTcpServer((socket) => {
      const secured = new TLSSocket(socket, {
        isServer: true,
        SNICallback: (name, done) => {
          names.push(name);
          done(new Error("No certificate in this test."));
        },
      });
      secured.on("error", () => {});
    });
    const client = createWebClient({
      connectTo: await listen(tls),
      lookup: () => Promise.resolve([publicAddress]),
    });
    await expect(client(to("https://jobs.example.com/1"))).rejects.toEqual(failed("network"));
    expect(names).toEqual(["jobs.example.com"]);
  });
});

describe("an answer", () => {
  it("comes as it is: status, headers, body; cookies are dropped, redirects not followed", async () => {
    const seen: unknown[] = [];
    const get = await openSite((request, response) => {
      seen.push(request.method, request.url, request.headers);
      response.writeHead(302, {
        location: "http://127.0.0.1/",
        "set-cookie": "a=1",
        "content-type": "text/html",
      });
      response.end("moved");
    });
    const answer = await get({
      url: "http://example.com/a%2Fb/../c?q=%20x&q=y#z",
      headers: { "user-agent": "test" },
    });
    expect(answer.status).toBe(302);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      location: "http://127.0.0.1/",
      "content-type": "text/html",
    });
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(Buffer.from(answer.body).toString()).toBe("moved");
    expect(seen).toEqual([
      "GET",
      "/c?q=%20x&q=y",
      {
        host: "example.com",
        "user-agent": "test",
        "accept-encoding": "gzip, deflate, br",
        connection: "close",
      },
    ]);
  });

  const text = "Grüße ".repeat(2000);
  it.each([
    ["gzip", gzipSync(text)],
    ["x-gzip", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["br", brotliCompressSync(text)],
    ["gzip, br", brotliCompressSync(gzipSync(text))],
    ["identity", Buffer.from(text)],
    ["GZIP", gzipSync(text)],
  ])("is unpacked: %s", async (coding, body) => {
    const get = await openSite((_request, response) => {
      response.writeHead(200, { "content-encoding": coding });
      response.end(body);
    });
    const answer = await get();
    expect(Buffer.from(answer.body).toString()).toBe(text);
  });

  it.each([
    ["compress", Buffer.from(text)],
    ["gzip, gzip, gzip", gzipSync(gzipSync(gzipSync(text)))],
    ["gzip", Buffer.from(text)],
    ["gzip", gzipSync(text).subarray(0, 30)],
    ["br", Buffer.alloc(50, 7)],
  ])("that cannot be unpacked is no answer: %s", async (coding, body) => {
    const get = await openSite((_request, response) => {
      response.writeHead(200, { "content-encoding": coding });
      response.end(body);
    });
    await expect(get()).rejects.toEqual(failed("network"));
  });

  it.each([204, 304])("with status %i has no body, whatever its headers say", async (status) => {
    const get = await openSite((_request, response) => {
      response.writeHead(status, { "content-encoding": "gzip", etag: '"1"' });
      response.end();
    });
    const answer = await get();
    expect(answer).toMatchObject({ status, body: new Uint8Array() });
  });

  it("may be as large as allowed, and not one byte larger", async () => {
    for (const pack of [(body: Buffer) => body, gzipSync]) {
      const get = await openSite((request, response) => {
        if (pack === gzipSync) response.setHeader("content-encoding", "gzip");
        response.end(pack(Buffer.alloc(request.url === "/more" ? 1001 : 1000, "x")));
      });
      const answer = await get({ maxBytes: 1000 });
      expect(answer.body).toHaveLength(1000);
      const more = get({ url: "http://example.com/more", maxBytes: 1000 });
      await expect(more).rejects.toEqual(failed("too_large"));
    }
  });

  it.each([["a bomb of gzip", true] as const, ["an endless body", false] as const])(
    "ends early when it is %s",
    async (_name, packed) => {
      let closed: Promise<unknown> = Promise.resolve();
      const get = await openSite((_request, response) => {
        closed = once(response, "close");
        if (packed) response.setHeader("content-encoding", "gzip");
        const zeros = Readable.from(
          (function* () {
            for (;;) yield Buffer.alloc(65_536);
          })(),
        );
        const body = packed ? zeros.pipe(createGzip()) : zeros;
        body.pipe(response);
        response.on("close", () => zeros.destroy());
      });
      await expect(get()).rejects.toEqual(failed("too_large"));
      await closed;
    },
  );

  it("ends early when it is packed and yields nothing for ever", async () => {
    const empty = gzipSync("");
    const get = await openSite((_request, response) => {
      response.setHeader("content-encoding", "gzip");
      const members = Readable.from(
        (function* () {
          for (;;) yield Buffer.concat(Array.from({ length: 1000 }, () => empty));
        })(),
      );
      members.pipe(response);
      response.on("close", () => members.destroy());
    });
    await expect(get()).rejects.toEqual(failed("too_large"));
  });

  it("that trickles ends by the deadline", async () => {
    const get = await openSite((_request, response) => {
      const timer = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(timer));
    });
    await expect(get({ timeout: 150 })).rejects.toEqual(failed("timeout"));
  });

  it("that never begins ends by the deadline, the look-up of the name too", async () => {
    const silent = await openSite(() => {});
    await expect(silent({ timeout: 50 })).rejects.toEqual(failed("timeout"));
    const lost = await openSite(() => {}, { lookup: () => new Promise<string[]>(() => {}) });
    await expect(lost({ timeout: 50 })).rejects.toEqual(failed("timeout"));
  });

  it("that switches to another protocol unasked is none", async () => {
    const head =
      "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n";
    const client = createWebClient({
      connectTo: await listen(
        createTcpServer((socket) => socket.once("data", () => socket.write(head))),
      ),
      lookup: () => Promise.resolve([publicAddress]),
    });
    await expect(client(to("http://example.com/"))).rejects.toEqual(failed("network"));
  });

  it("that is cut off, or is no HTTP, or comes from nowhere, is none", async () => {
    const cut = await openSite((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setImmediate(() => response.destroy());
    });
    await expect(cut()).rejects.toEqual(failed("network"));
    const garbled = createWebClient({
      connectTo: await listen(createTcpServer((socket) => socket.end("SSH-2.0-OpenSSH\r\n\r\n"))),
      lookup: () => Promise.resolve([publicAddress]),
    });
    await expect(garbled(to("http://example.com/"))).rejects.toEqual(failed("network"));
    for (const lookup of [() => Promise.resolve([]), () => Promise.reject(new Error("ENOTFOUND"))])
      await expect(createWebClient({ lookup })(to("http://example.com/"))).rejects.toEqual(
        failed("network"),
      );
  });
});

describe("a mapped host", () => {
  it("is served from loopback, under its path as it was asked for, and never looked up", async () => {
    const seen: unknown[] = [];
    const sandbox = await listen(
      createServer((request, response) => {
        seen.push(request.url, request.headers.host);
        response.end("the sandbox");
      }),
    );
    const { connectTo, connections } = await openCanary();
    const base = `http://127.0.0.1:${sandbox.port}`;
    const client = createWebClient({
      connectTo,
      lookup: (name) => Promise.reject(new Error(`${name} is looked up.`)),
      mapHost: (host) => (host === "www.xing.com" ? `${base}/boards/${host}` : null),
    });
    const answer = await client(to("https://www.xing.com/jobs/a%20b-123?x=1&y=%2F"));
    expect(Buffer.from(answer.body).toString()).toBe("the sandbox");
    expect(seen).toEqual([
      "/boards/www.xing.com/jobs/a%20b-123?x=1&y=%2F",
      `127.0.0.1:${sandbox.port}`,
    ]);
    await expect(client(to("https://xing.com/"))).rejects.toEqual(failed("network"));
    for (const url of ["https://user@www.xing.com/", "https://www.xing.com:8443/"])
      await expect(client(to(url))).rejects.toEqual(refused);
    expect(seen).toHaveLength(2);
    expect(connections()).toBe(0);
  });

  it("is mapped to loopback and nowhere else", async () => {
    const client = createWebClient({ mapHost: () => "http://192.168.0.1/boards" });
    await expect(client(to("https://www.xing.com/"))).rejects.toEqual(failed("network"));
  });
});
