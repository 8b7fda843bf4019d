package bindeledd.connector.education;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Safety;
import bindeledd.schema.education.PifuPost;
import bindeledd.schema.education.Svar;

/** What an adult education system offers us, through a drop folder. */
public final class Education {

  /** Persons, groups and roles from PIFU-IMS files, one at a time. */
  public static final Feed<PifuPost> FILES = new Feed<>("education.files", PifuPost.class);

  /** What became of what was read, beside the file it came in. */
  public static final Inbox<Svar> ANSWERS =
      new Inbox<>("education.answers", Svar.class, Safety.RECOGNISES_REPEATS);

  private Education() {}
}
