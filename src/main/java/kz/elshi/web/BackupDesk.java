package kz.elshi.web;

import java.io.IOException;
import java.time.LocalDate;
import kz.elshi.store.Backup;

/** Sends a backup of the store as it is now, while others read and write: {@code GET /backup}. */
final class BackupDesk {
  private BackupDesk() {}

  static void send(Exchange exchange, String by) throws IOException {
    exchange.response.setContentType("application/gzip");
    exchange.response.setHeader("Content-Disposition", "attachment; filename=\"elshi-" + LocalDate.now() + ".nq.gz\"");
    new Backup(exchange.site.store()).write(exchange.response.getOutputStream());
  }
}
