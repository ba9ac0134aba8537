/** Sends plain text mail. */
export interface Mailer {
  /** Rejects when the server does not take the message. */
  send(message: { to: string; subject: string; text: string }): Promise<void>;
}

/** A mailer over SMTP. `from` is the sender's address. */
export function createSmtpMailer(options: { smtpUrl: string; from: string }): Mailer {
  return {
    send: async (message) => {
      // Loaded with the first mail: most starts send none.
      const { createTransport } = await import("nodemailer");
      await createTransport(options.smtpUrl).sendMail({ from: options.from, ...message });
    },
  };
}
