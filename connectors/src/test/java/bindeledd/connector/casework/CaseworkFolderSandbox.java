package bindeledd.connector.casework;

import bindeledd.connector.Port;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import java.net.URI;

/** A case system that can only exchange files, played. */
final class CaseworkFolderSandbox implements Sandbox {

  private final CaseworkFolder folder = new CaseworkFolder(CaseworkSandbox.temporary());

  CaseworkFolder folder() {
    return folder;
  }

  @Override
  public URI url() {
    return folder.root().toUri();
  }

  @Override
  public void clear() {
    folder.clear();
  }

  @Override
  public int effects() {
    return folder.allResults().size() + folder.in("ut").size();
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    folder.clear();
    folder.drop("poster.json", SakspostFiles.json(SakspostSamples.many(records)));
  }

  @Override
  public Speech speaks(Port port) {
    return Speech.FILES;
  }

  @Override
  public void close() {}
}
