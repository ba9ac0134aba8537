import { createTransport } from "nodemailer";

/** Sends plain text mail. */
export interface Mailer {
  /** Rejects when the server does not take the message. */
  send(message: { to: string; subject: string; text: string }): Promise<void>;
}

/** A mailer over SMTP. `from` is the sender's address. */
export function createSmtpMailer(options: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport(options.smtpUrl);
  return {
    send: async (message) => {
      await transport.sendMail({ from: options.from, ...message });
    },
  };
}
