package galley.compose;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/// The number and the day of an issue; a publication may have one of them only.
public record Facts(Optional<BigInteger> number, Optional<LocalDate> date) {
  public static Facts of(long number, LocalDate date) {
    return new Facts(Optional.of(BigInteger.valueOf(number)), Optional.of(date));
  }
}
