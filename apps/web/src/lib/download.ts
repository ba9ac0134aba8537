interface TextFile {
  fileName: string;
  mediaType: string;
  content: string;
}

/** Gives the person a text file. */
export function downloadText({ fileName, mediaType, content }: TextFile): void {
  downloadBlob(fileName, new Blob([content], { type: mediaType }));
}

/** Gives the person a file that came as base64. */
export function downloadBase64({ fileName, mediaType, content }: TextFile): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.codePointAt(0) ?? 0);
  downloadBlob(fileName, new Blob([bytes], { type: mediaType }));
}

function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A chosen file as base64, without the data-URL head. */
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const result = typeof reader.result === "string" ? reader.result : "";
      resolve(result.slice(result.indexOf(",") + 1));
    });
    reader.addEventListener("error", () => reject(new Error("The file could not be read.")));
    reader.readAsDataURL(file);
  });
}
